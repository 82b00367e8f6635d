"""The outlook room: both tracks' pay over many simulated careers that share their chances; needs numpy, and is pure."""
