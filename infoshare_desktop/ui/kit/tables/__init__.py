"""Long tables: whole rows on the screen, pages of them fetched as they are looked at."""
