; "SELECT … WHERE name = '%s'" % name, in a function that does not run it
(binary_operator
  left: [(string) (concatenated_string)] @_text
  operator: ["%" "+"]
  right: (_) @_value
  (#match? @_text "^[rRfFbBuU]*(\"\"\"|'''|\"|')\\s*\\(?((select|SELECT)\\s[^]*?\\s(from|FROM)\\s|(insert|INSERT|replace|REPLACE)\\s+((into|INTO)\\s+)?\\S+[^]*?(values|VALUES)|(update|UPDATE)\\s+\\S+\\s+(set|SET)\\s|(delete|DELETE)\\s+(from|FROM)\\s)")
  (#dynamic? @_value)
  (#not-inside? @_value "argument_list")
  (#not-match? @_value "^\\(?([\\w.]*([tT]able|TABLE|[cC]olumn|COLUMN|[pP]laceholder|[fF]ields|params|marks|_cols)[\\w.]*|[A-Z_][A-Z_0-9]*|(int|len)\\([^()]*\\)|\\w+\\(.[\\w.]*[tT]able[\\w.]*.\\))(\\s*,\\s*([\\w.]*([tT]able|TABLE|[cC]olumn|COLUMN|[pP]laceholder|[fF]ields|params|marks|_cols)[\\w.]*|[A-Z_][A-Z_0-9]*|(int|len)\\([^()]*\\)|\\w+\\(.[\\w.]*[tT]able[\\w.]*.\\)))*,?\\s*\\)?$|[qQ]uote|[eE]scape|[pP]laceholder|join\\(")
  (#not-function-match? @_value "\\.(execute\\w*|exec|raw|query|fetch\\w*|read_sql\\w*|mogrify|sql|extra)\\(|\\b(RawSQL|text|read_sql\\w*|execute\\w*|run_query|executescript|query_db|prepare|(query|insert|select|fetch)(_?(one|all|db)|One|All|DB))\\(")) @alert @sql

; "SELECT … FROM " + table + " WHERE name = " + name
(binary_operator
  left: (binary_operator left: [(string) (concatenated_string)] @_text)
  operator: "+"
  right: (_) @_value
  (#match? @_text "^[rRfFbBuU]*(\"\"\"|'''|\"|')\\s*\\(?((select|SELECT)\\s[^]*?\\s(from|FROM)\\s|(insert|INSERT|replace|REPLACE)\\s+((into|INTO)\\s+)?\\S+[^]*?(values|VALUES)|(update|UPDATE)\\s+\\S+\\s+(set|SET)\\s|(delete|DELETE)\\s+(from|FROM)\\s)")
  (#dynamic? @_value)
  (#not-inside? @_value "argument_list")
  (#not-match? @_value "^\\(?([\\w.]*([tT]able|TABLE|[cC]olumn|COLUMN|[pP]laceholder|[fF]ields|params|marks|_cols)[\\w.]*|[A-Z_][A-Z_0-9]*|(int|len)\\([^()]*\\)|\\w+\\(.[\\w.]*[tT]able[\\w.]*.\\))(\\s*,\\s*([\\w.]*([tT]able|TABLE|[cC]olumn|COLUMN|[pP]laceholder|[fF]ields|params|marks|_cols)[\\w.]*|[A-Z_][A-Z_0-9]*|(int|len)\\([^()]*\\)|\\w+\\(.[\\w.]*[tT]able[\\w.]*.\\)))*,?\\s*\\)?$|[qQ]uote|[eE]scape|[pP]laceholder|join\\(")
  (#not-function-match? @_value "\\.(execute\\w*|exec|raw|query|fetch\\w*|read_sql\\w*|mogrify|sql|extra)\\(|\\b(RawSQL|text|read_sql\\w*|execute\\w*|run_query|executescript|query_db|prepare|(query|insert|select|fetch)(_?(one|all|db)|One|All|DB))\\(")) @alert @sql

; "SELECT …".format(name)
(call
  function: (attribute object: [(string) (concatenated_string)] @_text attribute: (identifier) @_format)
  arguments: (argument_list) @_value
  (#eq? @_format "format")
  (#match? @_text "^[rRfFbBuU]*(\"\"\"|'''|\"|')\\s*\\(?((select|SELECT)\\s[^]*?\\s(from|FROM)\\s|(insert|INSERT|replace|REPLACE)\\s+((into|INTO)\\s+)?\\S+[^]*?(values|VALUES)|(update|UPDATE)\\s+\\S+\\s+(set|SET)\\s|(delete|DELETE)\\s+(from|FROM)\\s)")
  (#dynamic? @_value)
  (#not-match? @_value "^\\(?([\\w.]*([tT]able|TABLE|[cC]olumn|COLUMN|[pP]laceholder|[fF]ields|params|marks|_cols)[\\w.]*|[A-Z_][A-Z_0-9]*|(int|len)\\([^()]*\\)|\\w+\\(.[\\w.]*[tT]able[\\w.]*.\\))(\\s*,\\s*([\\w.]*([tT]able|TABLE|[cC]olumn|COLUMN|[pP]laceholder|[fF]ields|params|marks|_cols)[\\w.]*|[A-Z_][A-Z_0-9]*|(int|len)\\([^()]*\\)|\\w+\\(.[\\w.]*[tT]able[\\w.]*.\\)))*,?\\s*\\)?$|[qQ]uote|[eE]scape|[pP]laceholder|join\\(")
  (#not-function-match? @_value "\\.(execute\\w*|exec|raw|query|fetch\\w*|read_sql\\w*|mogrify|sql|extra)\\(|\\b(RawSQL|text|read_sql\\w*|execute\\w*|run_query|executescript|query_db|prepare|(query|insert|select|fetch)(_?(one|all|db)|One|All|DB))\\(")) @alert @sql

; f"SELECT … WHERE name = '{name}'"
((string
  (interpolation expression: (_) @_value)) @alert @sql
  (#match? @sql "^[rRfFbBuU]*(\"\"\"|'''|\"|')\\s*\\(?((select|SELECT)\\s[^]*?\\s(from|FROM)\\s|(insert|INSERT|replace|REPLACE)\\s+((into|INTO)\\s+)?\\S+[^]*?(values|VALUES)|(update|UPDATE)\\s+\\S+\\s+(set|SET)\\s|(delete|DELETE)\\s+(from|FROM)\\s)")
  (#dynamic? @_value)
  (#not-match? @_value "^\\(?([\\w.]*([tT]able|TABLE|[cC]olumn|COLUMN|[pP]laceholder|[fF]ields|params|marks|_cols)[\\w.]*|[A-Z_][A-Z_0-9]*|(int|len)\\([^()]*\\)|\\w+\\(.[\\w.]*[tT]able[\\w.]*.\\))(\\s*,\\s*([\\w.]*([tT]able|TABLE|[cC]olumn|COLUMN|[pP]laceholder|[fF]ields|params|marks|_cols)[\\w.]*|[A-Z_][A-Z_0-9]*|(int|len)\\([^()]*\\)|\\w+\\(.[\\w.]*[tT]able[\\w.]*.\\)))*,?\\s*\\)?$|[qQ]uote|[eE]scape|[pP]laceholder|join\\(")
  (#not-function-match? @_value "\\.(execute\\w*|exec|raw|query|fetch\\w*|read_sql\\w*|mogrify|sql|extra)\\(|\\b(RawSQL|text|read_sql\\w*|execute\\w*|run_query|executescript|query_db|prepare|(query|insert|select|fetch)(_?(one|all|db)|One|All|DB))\\("))
