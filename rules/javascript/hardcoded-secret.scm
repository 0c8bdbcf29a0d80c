; A literal where a secret belongs: a signing key, a password, a key of a known form.
; jwt.sign(payload, 'literal'), jwt.verify(token, 'literal')
(call_expression
  function: (member_expression
    object: (identifier) @_module
    property: (property_identifier) @name)
  arguments: (arguments . (_) . [(string) (template_string)] @alert)
  (#match? @_module "^(jwt|JWT|jsonwebtoken|jsonWebToken|jwtSimple|njwt)$")
  (#any-of? @name "sign" "verify" "encode")
  (#constant? @alert)
  (#not-file-match? "\\b(describe|it|test)\\)?\\(\\s*['\"`]"))

; createHmac('sha256', 'literal')
(call_expression
  function: [(identifier) @name (member_expression property: (property_identifier) @name)]
  arguments: (arguments . (string) . (string) @alert)
  (#any-of? @name "createHmac" "createCipheriv" "createDecipheriv")
  (#not-match? @alert "^.{2}$")
  (#not-file-match? "\\b(describe|it|test)\\)?\\(\\s*['\"`]"))

; session({ secret: 'literal' }), new Strategy({ secretOrKey: 'literal' })
(pair
  key: (property_identifier) @name
  value: (string) @alert
  (#any-of? @name "secretOrKey" "jwtSecret" "sessionSecret" "cookieSecret" "signingKey")
  (#not-match? @alert "^.{0,2}$|^.[A-Z][A-Z0-9_]+.$| |^.[a-z]+(\\.[a-zA-Z]+)+.$")
  (#not-file-match? "\\b(describe|it|test)\\)?\\(\\s*['\"`]"))

(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments . (object (pair key: (property_identifier) @name value: (string) @alert)))
  (#any-of? @_function "session" "cookieSession" "expressSession" "expressJwt" "expressjwt")
  (#eq? @name "secret")
  (#not-match? @alert "^.{0,2}$")
  (#not-file-match? "\\b(describe|it|test)\\)?\\(\\s*['\"`]"))

; const JWT_SECRET = 'literal': whatever it is, it signs
(variable_declarator
  name: (identifier) @name
  value: (string) @alert
  (#match? @name "^((jwt|JWT|session|SESSION|token|TOKEN|cookie|COOKIE)_?)+([sS]ecret|SECRET)(_?([kK]ey|KEY))?$")
  (#match? @alert "^.[^\\s<>{}]{4,200}.$")
  (#not-match? @alert "^.[A-Z][A-Z0-9_]*.$|^.[a-z]+\\.")
  (#not-file-match? "\\b(describe|it|test)\\)?\\(\\s*['\"`]"))

; const apiKey = 'literal'
(variable_declarator
  name: (identifier) @name
  value: (string) @alert
  (#match? @name "([pP]assword|PASSWORD|[pP]asswd|[sS]ecret|SECRET|[aA]pi_?[kK]ey|API_?KEY|[aA]ccess_?[tT]oken|ACCESS_TOKEN|[aA]uth_?[tT]oken|AUTH_TOKEN|[bB]ot_?[tT]oken|BOT_TOKEN|[pP]rivate_?[kK]ey|PRIVATE_KEY|[sS]ecret_?([aA]ccess_?)?[kK]ey|SECRET_(ACCESS_)?KEY|[eE]ncryption_?[kK]ey|ENCRYPTION_KEY|[sS]igning_?[kK]ey|SIGNING_KEY)$")
  (#match? @alert "^.[^\\s<>{}$]{8,200}.$")
  (#match? @alert "[0-9]|[sS]ecret|SECRET")
  (#match? @alert "[a-zA-Z]")
  (#not-match? @alert "[xX*.]{4}|^.(your|my|the|some|change|replace|insert|enter|example|placeholder|dummy|fake|mock|test|sample|TODO|YOUR|CHANGE|REPLACE|INSERT|EXAMPLE)|[eE]xample|EXAMPLE|[pP]laceholder|_HERE.$|^.[A-Z][A-Z0-9_]*.$|^.[@./#]|^.https?:|^.[a-z]+\\d?([-_:.@/][a-z]+\\d?)*.$|^.[a-z]+([A-Z][a-z]+)+\\d?.$|process\\.env|::|\\\\|%|[\\[(|]")
  (#not-file-match? "\\b(describe|it|test)\\)?\\(\\s*['\"`]"))

; { password: 'literal' }
(pair
  key: [(property_identifier) (string)] @name
  value: (string) @alert
  (#match? @name "(^|_|[a-z])([pP]assword|[pP]asswd|[cC]lientSecret|client_secret|[aA]pi_?[kK]ey|[aA]ccess_?[tT]oken|[aA]uth_?[tT]oken|[pP]rivate_?[kK]ey|[sS]ecret_?([aA]ccess_?)?[kK]ey|[eE]ncryption_?[kK]ey|[sS]igning_?[kK]ey)['\"]?$")
  (#match? @alert "^.[^\\s<>{}$]{8,200}.$")
  (#match? @alert "[0-9]")
  (#match? @alert "[a-zA-Z]")
  (#not-match? @alert "[xX*.]{4}|^.(your|my|the|some|change|replace|insert|enter|example|placeholder|dummy|fake|mock|test|sample|TODO|YOUR|CHANGE|REPLACE|INSERT|EXAMPLE)|[eE]xample|EXAMPLE|[pP]laceholder|_HERE.$|^.[A-Z][A-Z0-9_]*.$|^.[@./#]|^.https?:|^.[a-z]+\\d?([-_:.@/][a-z]+\\d?)*.$|^.[a-z]+([A-Z][a-z]+)+\\d?.$|process\\.env|::|\\\\|%|[\\[(|]")
  (#not-file-match? "\\b(describe|it|test)\\)?\\(\\s*['\"`]"))

; this.apiKey = 'literal'
(assignment_expression
  left: (member_expression property: (property_identifier) @name)
  right: (string) @alert
  (#match? @name "([pP]assword|[pP]asswd|[cC]lientSecret|[aA]pi_?[kK]ey|[aA]ccess_?[tT]oken|[aA]uth_?[tT]oken|[pP]rivate_?[kK]ey|[sS]ecret_?([aA]ccess_?)?[kK]ey|[eE]ncryption_?[kK]ey|SECRET|API_KEY)$")
  (#match? @alert "^.[^\\s<>{}$]{8,200}.$")
  (#match? @alert "[0-9]")
  (#match? @alert "[a-zA-Z]")
  (#not-match? @alert "[xX*.]{4}|^.(your|my|the|some|change|replace|insert|enter|example|placeholder|dummy|fake|mock|test|sample|TODO|YOUR|CHANGE|REPLACE|INSERT|EXAMPLE)|[eE]xample|EXAMPLE|[pP]laceholder|_HERE.$|^.[A-Z][A-Z0-9_]*.$|^.[@./#]|^.https?:|^.[a-z]+\\d?([-_:.@/][a-z]+\\d?)*.$|^.[a-z]+([A-Z][a-z]+)+\\d?.$|process\\.env|::|\\\\|%|[\\[(|]")
  (#not-file-match? "\\b(describe|it|test)\\)?\\(\\s*['\"`]"))

; request(url).auth('name', 'literal'), basicAuth('name', 'literal')
(call_expression
  function: [(member_expression property: (property_identifier) @name) (identifier) @name]
  arguments: (arguments . (string) . (string) @alert)
  (#any-of? @name "auth" "basicAuth" "loginWithUsernamePassword" "setBasicAuth" "SharedKeyCredential" "UsernamePasswordCredentials")
  (#match? @alert "^.[^\\s<>{}$]{4,200}.$")
  (#not-match? @alert "^.[A-Z][A-Z0-9_]*.$|^.(your|my|placeholder|test|example|changeme|basic|bearer|Basic|Bearer)")
  (#not-file-match? "\\b(describe|it|test)\\)?\\(\\s*['\"`]"))

; basicAuth({ users: { admin: 'literal' } })
(call_expression
  function: (identifier) @name
  arguments: (arguments . (object (pair key: (property_identifier) @_users value: (object (pair value: (string) @alert)))))
  (#match? @name "^(express)?[bB]asicAuth$")
  (#eq? @_users "users")
  (#match? @alert "^.[^\\s<>{}$]{4,200}.$")
  (#not-file-match? "\\b(describe|it|test)\\)?\\(\\s*['\"`]"))

; mysql.createConnection({ password: 'literal' }), new Pool({ password: 'literal' }), AWS.config.update({ secretAccessKey: 'literal' })
([
  (call_expression
    function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
    arguments: (arguments (object (pair key: (property_identifier) @name value: (string) @alert))))
  (new_expression
    constructor: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
    arguments: (arguments (object (pair key: (property_identifier) @name value: (string) @alert))))
]
  (#match? @_function "^(createConnection|createPool|createClient|connect|Pool|Client|Sequelize|DataSource|knex|update|Config|Credentials|S3|createTransport|config|initialize)$")
  (#any-of? @name "password" "secretAccessKey" "pass" "clientSecret" "authToken")
  (#match? @alert "^.[^\\s<>{}$/]{4,200}.$")
  (#not-match? @alert "[xX*.]{4}|^.(your|my|the|some|change|replace|insert|enter|example|placeholder|dummy|fake|mock|test|sample|TODO|YOUR|CHANGE|REPLACE|INSERT|EXAMPLE)|[eE]xample|EXAMPLE|[pP]laceholder|_HERE.$|^.[A-Z][A-Z0-9_]*.$|process\\.env|^.(secret|\\w*[pP]assword)\\W$")
  (#not-file-match? "\\b(describe|it|test)\\)?\\(\\s*['\"`]"))

; crypto-js: AES.encrypt(text, 'literal')
(call_expression
  function: (member_expression object: [(member_expression) (call_expression) (identifier)] @name property: (property_identifier) @_function)
  arguments: (arguments . (_) . (string) @alert)
  (#any-of? @_function "encrypt" "decrypt")
  (#match? @name "^(CryptoJS|cryptoJs)\\.|^(AES|DES|TripleDES)$|crypto-js/")
  (#match? @alert "^.{5,}.$"))

; if (password === 'literal')
(binary_expression
  left: [(identifier) (member_expression)] @name
  operator: ["===" "=="]
  right: (string) @alert
  (#match? @name "(^|\\.|[a-z])([pP]assw(or)?d|[pP]assphrase|[aA]pi_?[kK]ey|[aA]dmin[kK]ey|[sS]ecret[kK]ey)$")
  (#match? @alert "^.[^\\s<>{}$]{4,60}.$")
  (#not-match? @alert "[pP]assw|^.(none|null|true|false|undefined|unknown|empty|required|missing|invalid|hidden|plain|text|string|query|header|cookie|show|input|test|ApiKey)|^.[*.-]+.$|_")
  (#not-file-match? "\\b(describe|it|test)\\)?\\(\\s*['\"`]"))
