; hmac.compare_digest(signature, expected), as a statement
(expression_statement
  .
  (call function: [(identifier) (attribute)] @function) @alert @call
  .
  (#match? @function "(^|\\.)(compare_digest|check_password_hash|checkpw|constant_time_compare|is_safe_url|url_has_allowed_host_and_scheme|has_permission|has_perm|has_perms|is_authenticated|is_authorized|is_admin|allowed_file|validate_on_submit|is_relative_to|is_safe_path)$|^(bcrypt|pbkdf2_sha256|pbkdf2_sha512|argon2|sha256_crypt|sha512_crypt|bcrypt_sha256|pwd_context|scrypt)\\.(verify|verify_password)$|^(django_)?check_password$|^user\\.(check_password|verify_password)$")
  (#not-inside? @alert "with_statement"))

; path.startswith(BASE), name.isalnum() as a statement
(expression_statement
  .
  (call function: (attribute object: (_) attribute: (identifier) @_function)) @alert @call
  .
  (#any-of? @_function "startswith" "endswith" "isalnum" "isdigit" "isidentifier"))

; re.fullmatch(r"\w+", name) as a statement
(expression_statement
  .
  (call function: (attribute object: (identifier) @_module attribute: (identifier) @_function)) @alert @call
  .
  (#any-of? @_module "re" "regex")
  (#any-of? @_function "match" "fullmatch" "search"))
