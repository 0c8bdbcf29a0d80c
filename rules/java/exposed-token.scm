; "ghp_…", "AKIA…", a private key: texts whose form says what they are.
((string_literal) @alert
  (#match? @alert "^\"+\\s*(AKIA[0-9A-Z]{16}|ASIA[0-9A-Z]{16}|gh[pousr]_[0-9A-Za-z]{36}|github_pat_\\w{40,}|glpat-[\\w-]{20}|xox[abprs]-[0-9A-Za-z-]{20,}|sk_live_[0-9A-Za-z]{20,}|rk_live_[0-9A-Za-z]{20,}|AIza[\\w-]{35}|SG\\.[\\w-]{22}\\.[\\w-]{43}|npm_[0-9A-Za-z]{36}|sk-ant-[\\w-]{30,}|sk-proj-[\\w-]{30,}|shpat_[0-9a-f]{32}|-----BEGIN (RSA |EC |DSA |OPENSSH )?PRIVATE KEY-----(\\\\n|\\\\r|\\s)[\\w+/=])")
  (#not-match? @alert "EXAMPLE|[eE]xample|[xX]{6}|0{8}|1234567|abcdef"))
