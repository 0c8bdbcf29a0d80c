; A filter of MongoDB that holds a value of a request which may be an object, or is one.
(call_expression
  function: (member_expression object: (_) @_model property: (property_identifier) @_function)
  arguments: (arguments . (object [(shorthand_property_identifier) @sink @value (pair value: [(identifier) (member_expression) (subscript_expression)] @sink @value)]))
  (#any-of? @_function "find" "findOne" "findOneAndUpdate" "findOneAndDelete" "findOneAndReplace" "updateOne" "updateMany" "deleteOne" "deleteMany" "countDocuments" "exists" "replaceOne")
  (#match? @_model "^[A-Z]\\w*$|collection\\(|[mM]odel$|[cC]ollection$|^db\\.\\w+$|[mM]odel\\(|^(this|models)\\.\\w+$|^\\w*(users|accounts|posts|items)$")
  (#file-match? "[mM]ongo|[mM]odels?(/|['\"])|_id\\b|collection\\(|\\.save\\(\\)|\\$(set|ne|or|and|in|push)\\b|\\.(lean|toArray|exec|populate)\\(")
  (#not-file-match? "['\"](typeorm|@nestjs/typeorm|@prisma/client|sequelize|knex|drizzle-orm|objection|waterline|@mikro-orm/core|express-mongo-sanitize|express-validator|celebrate)['\"/]|sanitizeFilter"))

; User.findOne({ $or: [{ email: req.body.login }] })
(call_expression
  function: (member_expression object: (_) @_model property: (property_identifier) @_function)
  arguments: (arguments . (object (pair key: (property_identifier) @_operator value: (array (object (pair value: [(identifier) (member_expression) (subscript_expression)] @sink @value))))))
  (#any-of? @_function "find" "findOne" "findOneAndUpdate" "findOneAndDelete" "findOneAndReplace" "updateOne" "updateMany" "deleteOne" "deleteMany" "countDocuments" "exists" "replaceOne")
  (#any-of? @_operator "$or" "$and" "$nor"))

; User.find(req.query)
(call_expression
  function: (member_expression object: (_) @_model property: (property_identifier) @_function)
  arguments: (arguments . [(member_expression) (identifier)] @sink @value)
  (#any-of? @_function "find" "findOne" "findOneAndUpdate" "findOneAndDelete" "findOneAndReplace" "updateOne" "updateMany" "deleteOne" "deleteMany" "countDocuments" "exists" "replaceOne")
  (#match? @_model "^[A-Z]\\w*$|collection\\(|[mM]odel$|[cC]ollection$|^db\\.\\w+$|[mM]odel\\(|^(this|models)\\.\\w+$")
  (#not-match? @value "^req\\.params\\.|[iI]d$")
  (#file-match? "[mM]ongo|[mM]odels?(/|['\"])|_id\\b|collection\\(|\\.save\\(\\)|\\$(set|ne|or|and|in|push)\\b|\\.(lean|toArray|exec|populate)\\(")
  (#not-file-match? "['\"](typeorm|@nestjs/typeorm|@prisma/client|sequelize|knex|drizzle-orm|objection|waterline|@mikro-orm/core|express-mongo-sanitize|express-validator|celebrate)['\"/]|sanitizeFilter"))

; Contact.find({ ...req.query, owner: req.user.id })
(call_expression
  function: (member_expression object: (_) @_model property: (property_identifier) @_function)
  arguments: (arguments . (object (spread_element (_) @sink @value)))
  (#any-of? @_function "find" "findOne" "findOneAndUpdate" "findOneAndDelete" "findOneAndReplace" "updateOne" "updateMany" "deleteOne" "deleteMany" "countDocuments" "exists" "replaceOne")
  (#match? @_model "^[A-Z]\\w*$|collection\\(|[mM]odel$|[cC]ollection$|^db\\.\\w+$|[mM]odel\\(|^(this|models)\\.\\w+$")
  (#file-match? "[mM]ongo|[mM]odels?(/|['\"])|_id\\b|collection\\(|\\.save\\(\\)|\\$(set|ne|or|and|in|push)\\b|\\.(lean|toArray|exec|populate)\\(")
  (#not-file-match? "['\"](typeorm|@nestjs/typeorm|@prisma/client|sequelize|knex|drizzle-orm|objection|waterline|@mikro-orm/core|express-mongo-sanitize|express-validator|celebrate)['\"/]|sanitizeFilter"))

; A part of a route, a header and a cookie are texts.
((member_expression object: (_) @_request property: (property_identifier) @_part) @sanitizer
  (#match? @_request "^(req|request|ctx)(\\.request)?$")
  (#any-of? @_part "params" "headers" "signedCookies" "user" "file" "files"))
; What a library was called with that checks its input
((call_expression function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]) @sanitizer
  (#match? @_function "[vV]alidat|matchedData|[sS]aniti[sz]e"))

; const users = db.collection('users'); users.find({ name: req.body.name }), users.find(query)
(call_expression
  function: (member_expression object: (identifier) @_model property: (property_identifier) @_function)
  arguments: (arguments . [
    (object [(shorthand_property_identifier) @sink @value (pair value: [(identifier) (member_expression) (subscript_expression) (call_expression)] @sink @value)])
    [(identifier) (member_expression)] @sink @value
  ])
  (#any-of? @_function "find" "findOne" "findOneAndUpdate" "findOneAndDelete" "updateOne" "updateMany" "deleteOne" "deleteMany" "countDocuments" "count" "replaceOne" "remove")
  (#not-match? @_model "^[A-Z]")
  (#origin-match? @_model "(^|\\.)(collection|model)\\($")
  (#not-file-match? "['\"](typeorm|@nestjs/typeorm|@prisma/client|sequelize|knex|drizzle-orm|objection|waterline|@mikro-orm/core|express-mongo-sanitize|express-validator|celebrate)['\"/]|sanitizeFilter"))
