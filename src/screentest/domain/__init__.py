"""The ground floor: frozen values and pure laws in the field's own words; standard library only."""
