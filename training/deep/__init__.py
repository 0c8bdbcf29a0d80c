"""A deep judge: linear heads on what the middle layers of a pretrained code model say of a unit."""
