; mysql_query($query), ereg($pattern, $text), mcrypt_encrypt(…), create_function('$a', $code), each($array)
(function_call_expression
  function: (name) @function
  (#any-of? @function
    "mysql_connect" "mysql_pconnect" "mysql_query" "mysql_db_query" "mysql_escape_string" "mysql_real_escape_string"
    "ereg" "eregi" "ereg_replace" "eregi_replace" "spliti" "mcrypt_encrypt" "mcrypt_decrypt" "create_function"
    "session_register" "each" "set_magic_quotes_runtime" "define_syslog_variables")
  (#not-file-match? "function &?(mysql_query|ereg|mcrypt_encrypt|create_function|each)\\s*\\(|function_exists\\(\\s*['\"](mysql_\\w+|ereg\\w*|mcrypt_\\w+|create_function|each|session_register|set_magic\\w+)['\"]|extension_loaded\\(\\s*['\"](mysql|mcrypt)['\"]|use function \\S*\\\\each")) @alert
