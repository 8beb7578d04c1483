"""How negative a text is: one interface, German and English."""
