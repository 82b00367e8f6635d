"""What the engines and the app ask of the outside world, in domain words."""
