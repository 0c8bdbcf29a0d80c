; p = new T[n]; … delete p;
((delete_expression (identifier) @pointer) @alert
  (#not-match? @alert "^delete\\s*\\[")
  (#before-match? @pointer "\\b{it}\\s*=\\s*new\\s*(\\(std::nothrow\\)\\s*)?[\\w:<>]+(\\s*\\*)*\\s*\\[")
  (#not-before-match? @pointer "\\b{it}\\s*=\\s*new\\s*[\\w:<>]+\\s*[(;{]"))
