"""Where things stand on a screen: pages, columns, what opens and closes, what stands beside."""
