"""What ends for good: what stands against it, where the words stand, and how it shows that they were erased."""
