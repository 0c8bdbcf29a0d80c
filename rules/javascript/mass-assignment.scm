; A request's whole body that becomes a record, or is laid over one.
; User.create(req.body)
(call_expression
  function: (member_expression object: (_) @_model property: (property_identifier) @_function)
  arguments: (arguments . [(member_expression) (identifier)] @alert @body)
  (#any-of? @_function "create" "insertOne" "insert" "insertMany" "build" "bulkCreate" "update")
  (#match? @_model "^[A-Z]\\w*$|collection\\(|[mM]odel$|[cC]ollection$|[rR]epo(sitory)?$|^(this|models|db)\\.\\w+$|^knex\\(|^db\\(")
  (#origin-match? @body "^(req|request|ctx\\.request)\\.body$")
  (#not-origin-match? @body "\\($|^\\{|^(req|request|ctx\\.request)\\.body[.\\[]")
  (#match? @body "[bB]ody$|[dD]ata$|[iI]nput$|[pP]ayload$|[uU]pdates?$|[fF]ields$|[uU]ser$|[pP]roduct$|[iI]tem$")
  (#not-function-match? @alert "(?<!run)[vV]alidat|\\.safeParse|\\.parse\\(|_\\.(pick|omit)|\\bpick\\(|[sS]anitize|[wW]hitelist|[aA]llowed|\\bdelete (req|request|body|data|update)|[jJ]oi\\b|strip")
  (#not-file-match? "['\"](express-validator|celebrate|zod|joi|yup|class-validator|express-openapi-validator)['\"/]"))

; new User(req.body)
(new_expression
  constructor: (identifier) @_model
  arguments: (arguments . (member_expression) @alert @body .)
  (#match? @_model "^[A-Z]")
  (#not-match? @_model "(Date|Map|Set|URL|Params|Error|Request|Response|Command|Query|Dto|DTO|Event|Buffer|Blob|Schema|Validator|Uint8Array|Input)$")
  (#match? @body "^(req|request|ctx\\.request)\\.body$")
  (#not-function-match? @alert "(?<!run)[vV]alidat|\\.safeParse|\\.parse\\(|_\\.(pick|omit)|\\bpick\\(|[sS]anitize|[wW]hitelist|[aA]llowed|\\bdelete (req|request|body|data|update)|[jJ]oi\\b|strip")
  (#not-file-match? "['\"](express-validator|celebrate|zod|joi|yup|class-validator|express-openapi-validator)['\"/]"))

; User.findByIdAndUpdate(id, req.body), collection.updateOne(filter, { $set: req.body })
(call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments
    . (_)
    . [
      (member_expression) @alert @body
      (object (pair key: (property_identifier) @_set value: (member_expression) @alert @body))
      (object (spread_element (member_expression) @body) @alert)
    ])
  (#any-of? @_function "findByIdAndUpdate" "findOneAndUpdate" "updateOne" "updateMany" "replaceOne" "update" "findOneAndReplace" "merge")
  (#match? @body "^(req|request|ctx\\.request)\\.body$")
  (#not-function-match? @alert "(?<!run)[vV]alidat|\\.safeParse|\\.parse\\(|_\\.(pick|omit)|\\bpick\\(|[sS]anitize|[wW]hitelist|[aA]llowed|\\bdelete (req|request|body|data|update)|[jJ]oi\\b|strip")
  (#not-file-match? "['\"](express-validator|celebrate|zod|joi|yup|class-validator|express-openapi-validator)['\"/]"))

; Object.assign(user, req.body)
(call_expression
  function: (member_expression object: (identifier) @_object property: (property_identifier) @_function)
  arguments: (arguments . (_) @_target . (member_expression) @alert @body)
  (#any-of? @_object "Object" "_" "lodash" "$")
  (#any-of? @_function "assign" "merge" "extend" "defaultsDeep" "mergeWith")
  (#not-match? @_target "^\\{")
  (#match? @body "^(req|request|ctx\\.request)\\.body$")
  (#not-function-match? @alert "(?<!run)[vV]alidat|\\.safeParse|\\.parse\\(|_\\.(pick|omit)|\\bpick\\(|[sS]anitize|[wW]hitelist|[aA]llowed|\\bdelete (req|request|body|data|update)|[jJ]oi\\b|strip")
  (#not-file-match? "['\"](express-validator|celebrate|zod|joi|yup|class-validator|express-openapi-validator)['\"/]"))

; prisma.user.create({ data: req.body }), { data: { ...req.body } }
(call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . (object (pair
    key: (property_identifier) @_data
    value: [
      (member_expression) @alert @body
      (object (spread_element (member_expression) @body) @alert)
    ])))
  (#any-of? @_function "create" "update" "upsert" "createMany" "updateMany")
  (#eq? @_data "data")
  (#match? @body "^(req|request|ctx\\.request)\\.body$")
  (#not-function-match? @alert "(?<!run)[vV]alidat|\\.safeParse|\\.parse\\(|_\\.(pick|omit)|\\bpick\\(|[sS]anitize|[wW]hitelist|[aA]llowed|\\bdelete (req|request|body|data|update)|[jJ]oi\\b|strip")
  (#not-file-match? "['\"](express-validator|celebrate|zod|joi|yup|class-validator|express-openapi-validator)['\"/]"))

; User.create({ ...req.body }), new User({ ...req.body })
(call_expression
  function: (member_expression object: (_) @_model property: (property_identifier) @_function)
  arguments: (arguments . (object (spread_element (member_expression) @body) @alert))
  (#any-of? @_function "create" "insertOne" "build")
  (#match? @_model "^[A-Z]\\w*$|collection\\(|[mM]odel$|[cC]ollection$")
  (#match? @body "^(req|request|ctx\\.request)\\.body$")
  (#not-function-match? @alert "(?<!run)[vV]alidat|\\.safeParse|\\.parse\\(|_\\.(pick|omit)|\\bpick\\(|[sS]anitize|[wW]hitelist|[aA]llowed|\\bdelete (req|request|body|data|update)|[jJ]oi\\b|strip")
  (#not-file-match? "['\"](express-validator|celebrate|zod|joi|yup|class-validator|express-openapi-validator)['\"/]"))

(new_expression
  constructor: (identifier) @_model
  arguments: (arguments . (object (spread_element (member_expression) @body) @alert) .)
  (#match? @_model "^[A-Z]")
  (#match? @body "^(req|request|ctx\\.request)\\.body$")
  (#not-function-match? @alert "(?<!run)[vV]alidat|\\.safeParse|\\.parse\\(|_\\.(pick|omit)|\\bpick\\(|[sS]anitize|[wW]hitelist|[aA]llowed|\\bdelete (req|request|body|data|update)|[jJ]oi\\b|strip")
  (#not-file-match? "['\"](express-validator|celebrate|zod|joi|yup|class-validator|express-openapi-validator)['\"/]"))
