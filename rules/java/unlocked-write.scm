; private final Map<String, Cart> carts = new HashMap<>() of a controller or servlet, changed by what answers a request
((class_body
  (field_declaration declarator: (variable_declarator
    name: (identifier) @_declared
    value: (object_creation_expression type: [(generic_type . (type_identifier) @_type) (type_identifier) @_type])))
  (method_declaration (modifiers)? @_modifiers parameters: (formal_parameters) @_parameters body: (block [(expression_statement (method_invocation object: [(identifier) @map (field_access object: (this) field: (identifier) @map)] name: (identifier) @_change) @alert) (_ (block (expression_statement (method_invocation object: [(identifier) @map (field_access object: (this) field: (identifier) @map)] name: (identifier) @_change) @alert)))])))
  (#eq? @_declared @map)
  (#any-of? @_type "HashMap" "LinkedHashMap" "TreeMap" "ArrayList" "LinkedList" "HashSet" "LinkedHashSet" "TreeSet" "ArrayDeque")
  (#any-of? @_change "put" "add" "remove" "addAll" "putAll" "putIfAbsent" "clear" "removeIf" "push" "poll")
  (#file-match? "extends \\w*HttpServlet\\b|^@(Rest)?Controller\\b")
  (#function-match? @map "HttpServletRequest|@(Request|Get|Post|Put|Patch|Delete)Mapping")
  (#not-function-match? @map "synchronized|[lL]ock\\(|void (init|destroy)\\(|@PostConstruct|\\b(Map|List|Set|Deque|Queue|Collection)(<[^\\n;()]*>)? {it}\\b")
  (#not-file-match? "@(Request|Session)Scope|@Scope\\(|@(Request|Session)Scoped"))
