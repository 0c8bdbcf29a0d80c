; A filter of MongoDB that is a request's body, or that holds a value of it which may be an object.
; User.findOne({ email: req.body.email })
(call_expression
  function: (member_expression object: (_) @_model property: (property_identifier) @_function)
  arguments: (arguments . (object (pair value: [(member_expression) (subscript_expression)] @alert @value)))
  (#any-of? @_function "find" "findOne" "findOneAndUpdate" "findOneAndDelete" "findOneAndReplace" "updateOne" "updateMany" "deleteOne" "deleteMany" "countDocuments" "exists" "replaceOne")
  (#match? @_model "^[A-Z]\\w*$|collection\\(|[mM]odel$|[cC]ollection$|^db\\.\\w+$|[mM]odel\\(|^(this|models)\\.\\w+$")
  (#match? @value "^(req|request|ctx\\.request)\\??\\.(body|query)\\b")
  (#not-function-match? @value "typeof |[vV]alidat|[sS]anitize|[jJ]oi\\b|\\bz\\.|\\.safeParse|\\.parse\\(|checkSchema|isEmail|isString|escape|mongoSanitize|isMongoId|\\.cast\\(")
  (#file-match? "[mM]ongo|[mM]odels?(/|['\"])|_id\\b|collection\\(|\\.save\\(\\)|\\$(set|ne|or|and|in|push)\\b|\\.(lean|toArray|exec|populate)\\(")
  (#not-file-match? "['\"](typeorm|@nestjs/typeorm|@prisma/client|sequelize|knex|drizzle-orm|objection|waterline|@mikro-orm/core|express-mongo-sanitize|express-validator|celebrate|zod|joi|yup)['\"/]|sanitizeFilter"))

; const { email } = req.body; User.findOne({ email })
(call_expression
  function: (member_expression object: (_) @_model property: (property_identifier) @_function)
  arguments: (arguments . (object [(shorthand_property_identifier) @alert @value (pair value: (identifier) @alert @value)]))
  (#any-of? @_function "find" "findOne" "findOneAndUpdate" "findOneAndDelete" "findOneAndReplace" "updateOne" "updateMany" "deleteOne" "deleteMany" "countDocuments" "exists" "replaceOne")
  (#match? @_model "^[A-Z]\\w*$|collection\\(|[mM]odel$|[cC]ollection$|^db\\.\\w+$|[mM]odel\\(|^(this|models)\\.\\w+$")
  (#origin-match? @value "^(req|request|ctx\\.request)\\.(body|query)(\\.\\w+)?$")
  (#not-origin-match? @value "\\($")
  (#not-function-match? @value "typeof |[vV]alidat|[sS]anitize|[jJ]oi\\b|\\bz\\.|\\.safeParse|\\.parse\\(|checkSchema|isEmail|isString|escape|mongoSanitize|isMongoId|\\.cast\\(")
  (#file-match? "[mM]ongo|[mM]odels?(/|['\"])|_id\\b|collection\\(|\\.save\\(\\)|\\$(set|ne|or|and|in|push)\\b|\\.(lean|toArray|exec|populate)\\(")
  (#not-file-match? "['\"](typeorm|@nestjs/typeorm|@prisma/client|sequelize|knex|drizzle-orm|objection|waterline|@mikro-orm/core|express-mongo-sanitize|express-validator|celebrate|zod|joi|yup)['\"/]|sanitizeFilter"))

; User.find(req.query)
(call_expression
  function: (member_expression object: (_) @_model property: (property_identifier) @_function)
  arguments: (arguments . [(member_expression) (identifier)] @alert @value)
  (#any-of? @_function "find" "findOne" "findOneAndUpdate" "findOneAndDelete" "findOneAndReplace" "updateOne" "updateMany" "deleteOne" "deleteMany" "countDocuments" "exists" "replaceOne")
  (#match? @_model "^[A-Z]\\w*$|collection\\(|[mM]odel$|[cC]ollection$|^db\\.\\w+$|[mM]odel\\(|^(this|models)\\.\\w+$")
  (#origin-match? @value "^(req|request|ctx\\.request)\\.(body|query)(\\.(filter|where|query))?$")
  (#not-origin-match? @value "\\($|^(req|request)\\.(body|query)\\.([a-eg-pr-vx-z]\\w*|id)$")
  (#not-function-match? @value "typeof |[vV]alidat|[sS]anitize|[jJ]oi\\b|\\bz\\.|\\.safeParse|\\.parse\\(|checkSchema|isEmail|isString|escape|mongoSanitize|isMongoId|\\.cast\\(")
  (#file-match? "[mM]ongo|[mM]odels?(/|['\"])|_id\\b|collection\\(|\\.save\\(\\)|\\$(set|ne|or|and|in|push)\\b|\\.(lean|toArray|exec|populate)\\(")
  (#not-file-match? "['\"](typeorm|@nestjs/typeorm|@prisma/client|sequelize|knex|drizzle-orm|objection|waterline|@mikro-orm/core|express-mongo-sanitize|express-validator|celebrate|zod|joi|yup)['\"/]|sanitizeFilter"))

; { $where: `this.name == '${name}'` }
(pair
  key: [(property_identifier) (string)] @_key
  value: [(template_string) (binary_expression) (member_expression) (identifier)] @alert @value
  (#match? @_key "^['\"]?\\$where['\"]?$")
  (#dynamic? @value)
  (#foreign? @value))
