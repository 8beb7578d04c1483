"""Dialogs: each is opened without a nested loop and answers by a signal that carries a checked record."""
