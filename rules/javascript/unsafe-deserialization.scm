; Data that is read by a library which runs functions written in it.
(call_expression
  function: [
    (identifier) @function
    (member_expression object: (_) @_module property: (property_identifier) @function)
  ]
  arguments: (arguments . (_) @alert @data)
  (#not-eq? @_module "v8")
  (#any-of? @function "unserialize" "deserialize" "deepDeserialize")
  (#file-match? "['\"](node-serialize|serialize-to-js|funcster|serialijse)['\"]")
  (#dynamic? @data))

(call_expression
  function: (member_expression object: (identifier) @_module property: (property_identifier) @function)
  arguments: (arguments . (_) @alert @data)
  (#eq? @_module "cryo")
  (#eq? @function "parse")
  (#dynamic? @data))

; yaml.load(text, { schema: yaml.DEFAULT_FULL_SCHEMA })
(call_expression
  function: [(identifier) @function (member_expression property: (property_identifier) @function)]
  arguments: (arguments
    . (_) @alert @data
    . (object (pair key: (property_identifier) @_key value: (_) @_schema)))
  (#any-of? @function "load" "loadAll" "safeLoad")
  (#eq? @_key "schema")
  (#match? @_schema "DEFAULT_FULL_SCHEMA|js-?[yY]aml-?js-?types|unsafe")
  (#dynamic? @data))

; v8.deserialize(req.body)
(call_expression
  function: (member_expression object: (identifier) @_module property: (property_identifier) @function)
  arguments: (arguments . (_) @alert @data)
  (#eq? @_module "v8")
  (#eq? @function "deserialize")
  (#origin-match? @data "^(req|request|ctx|event)\\.(body|query|params|headers|cookies|rawBody)"))
