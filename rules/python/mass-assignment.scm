; User(**request.json), User.objects.create(**request.data), query.update(**request.form)
(call
  function: [(identifier) @_model (attribute object: (_) @_object attribute: (identifier) @_model)]
  arguments: (argument_list (dictionary_splat (_) @body) @alert)
  (#match? @_model "^[A-Z]\\w+$|^(create|update|get_or_create|update_or_create|values|insert|create_user|insert_one)$")
  (#not-match? @_model "(Form|Schema|Serializer|Error|Exception|Response|Request|Config|Settings|Params|Validator|Dto|DTO|Query|Command|Context)$")
  (#origin-match? @body "^(flask\\.)?(self\\.)?request\\.(json|form|data|POST|args|values|get_json)(\\($|$)")
  (#not-function-match? @alert "validat|is_valid\\w*\\(|schema|Schema|serializer|allowed|ALLOWED|whitelist|permitted|\\.pop\\("))

; for key, value in request.json.items(): setattr(user, key, value)
(for_statement
  right: (_) @_items
  body: (block (expression_statement (call function: (identifier) @_set arguments: (argument_list . (_) . (identifier))) @alert @body))
  (#eq? @_set "setattr")
  (#origin-match? @_items "^(flask\\.)?(self\\.)?request\\.(json|form|data|POST|args|values|get_json)(\\(|\\.|$)")
  (#not-function-match? @alert "validat|is_valid\\w*\\(|schema|Schema|serializer|allowed|ALLOWED|whitelist|permitted|\\bif \\w+ (not )?in\\b"))

; user.update(request.json), collection.insert_one(request.json), user.__dict__.update(request.form)
(call
  function: (attribute object: (_) @_object attribute: (identifier) @_function)
  arguments: (argument_list . [(attribute) (call) (identifier)] @alert @body .)
  (#any-of? @_function "update" "insert_one" "update_from" "from_dict" "insert" "populate_obj")
  (#match? @_object "__dict__$|^(user|users|account|profile|member|order|item|product|record|db|collection|mongo)\\b|collection$|\\.(users|accounts|profiles|items|products|orders)$")
  (#origin-match? @body "^(flask\\.)?request\\.(json|form|get_json)(\\($|$)")
  (#not-function-match? @alert "validat|is_valid\\w*\\(|schema|Schema|serializer|allowed|ALLOWED|whitelist|permitted|\\.pop\\("))
