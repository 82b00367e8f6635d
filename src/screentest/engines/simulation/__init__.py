"""The simulation room: copies in regions through an hour of trouble, and the closed forms that prove its sums."""
