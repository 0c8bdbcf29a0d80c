"""A small encoder trained from scratch beside the words, and calls as features of the linear judge: measured, not shipped."""
