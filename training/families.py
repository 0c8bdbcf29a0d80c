"""Weakness families: what the judge can name. A family goes by its best-known member."""

FAMILIES: dict[str, tuple[str, str]] = {
    "CWE-89": ("SQL injection", "89 564 943"),
    "CWE-78": ("OS command injection", "78 77 88"),
    "CWE-94": ("Code injection", "94 95 96 98 470 621 74 1336"),
    "CWE-79": ("Cross-site scripting", "79 80 81 83 87 116"),
    "CWE-22": ("Path traversal", "22 23 36 35 59 73 99 434 427 114"),
    "CWE-502": ("Unsafe deserialisation", "502"),
    "CWE-611": ("XML external entities", "611 776 827"),
    "CWE-91": ("LDAP, XPath and XML injection", "90 91 643 652"),
    "CWE-918": ("Server-side request forgery", "918"),
    "CWE-601": ("Open redirect", "601"),
    "CWE-113": ("Header and log injection", "93 113 117 644"),
    "CWE-20": ("Missing input validation", "20 15 606 807 915 1321 471 472 838 554"),
    "CWE-400": ("Resource exhaustion", "400 404 409 674 730 770 772 773 775 789 834 835 185 1333"),
    "CWE-327": ("Weak cryptography", "327 325 326 328 759 760 916 1240 208 780"),
    "CWE-330": ("Predictable randomness", "329 330 331 335 336 337 338 1204"),
    "CWE-798": ("Hard-coded credentials", "259 321 547 798"),
    "CWE-312": ("Exposed sensitive data", "200 201 209 215 256 311 312 313 315 319 359 497 522 526 532 534 538"),
    "CWE-295": ("Missing certificate or origin check", "295 296 297 299 345 346 347 290"),
    "CWE-352": ("Cross-site request forgery", "352"),
    "CWE-287": ("Broken authentication or authorisation", "269 284 285 287 306 384 613 620 639 640 862 863"),
    "CWE-732": ("Loose permissions", "276 277 278 279 281 732"),
    "CWE-377": ("Temporary files and races", "362 367 377 378 379 667 832"),
    "CWE-614": ("Insecure configuration", "16 489 605 614 668 693 942 1004 1021 1275"),
    "CWE-787": (
        "Memory access out of bounds",
        "118 119 120 121 122 123 124 125 126 127 129 131 170 193 242 464 467 468 469 676 680 786 787 788 805",
    ),
    "CWE-416": ("Use after free and wrong release", "401 415 416 590 666 672 761 762 763 825"),
    "CWE-190": ("Integer overflow and conversion", "128 190 191 192 194 195 196 197 369 681 682 839"),
    "CWE-476": ("Null, uninitialised or unchecked value", "252 253 391 395 457 476 690 703 754 755 758 908 390 396 397"),
    "CWE-134": ("Format string", "134 685 686 688"),
}

IDS = tuple(FAMILIES)
_FAMILY_OF = {f"CWE-{member}": family for family, (_, members) in FAMILIES.items() for member in members.split()}


def family_of(cwe: str) -> str | None:
    """`CWE-95` -> `CWE-94`; None where no family holds it."""
    return _FAMILY_OF.get(cwe)
