"""The rooms of the house as pages: each file is one room with its addresses; `table` lists them."""
