; token := fmt.Sprintf("%d", time.Now().UnixNano())
(short_var_declaration
  left: (expression_list . (identifier) @alert @token)
  right: (expression_list . (_) @_value)
  (#match? @token "^(\\w*[tT]oken|session(ID|Id|Key)|\\w*(Session|Reset|Invite|Verification|Activation|API|Api)(ID|Id|Key|Code)|apiKey|otp|nonce|salt|secret|csrf|resetCode|inviteCode)$")
  (#not-match? @token "[eE]xpir|[cC]ount|[tT]ype|[lL]ast|[nN]ext|[pP]age")
  (#match? @_value "^(fmt\\.Sprintf?|strconv\\.(Itoa|FormatInt)|hex\\.EncodeToString|base64\\.\\w+\\.EncodeToString|\\w+\\.Sum\\w*|string|hash\\w*)\\(|^\"[^\"]*\" \\+|\\+ ")
  (#match? @_value "time\\.Now\\(\\)")
  (#not-match? @_value "rand\\.|uuid|hmac|[sS]ign|Exp|Random"))
(assignment_statement
  left: (expression_list . (selector_expression field: (field_identifier) @alert @token))
  right: (expression_list . (_) @_value)
  (#match? @token "^(\\w*Token|\\w*(Session|Reset|Invite|Verification|Activation|API|Api)(ID|Id|Key|Code)|OTP|Otp|Nonce|Salt|Secret)$")
  (#match? @_value "^(fmt\\.Sprintf?|strconv\\.(Itoa|FormatInt)|hex\\.EncodeToString|base64\\.\\w+\\.EncodeToString|\\w+\\.Sum\\w*|string|hash\\w*)\\(|^\"[^\"]*\" \\+|\\+ ")
  (#match? @_value "time\\.Now\\(\\)")
  (#not-match? @_value "rand\\.|uuid|hmac|[sS]ign|Exp|Random"))

; func generateToken() string { return fmt.Sprint(time.Now().UnixNano()) }
(function_declaration
  name: (identifier) @alert @token
  body: (block (statement_list (return_statement (expression_list . (_) @_value)))) @_body
  (#match? @token "^([gG]enerate|[cC]reate|[mM]ake|[nN]ew|[iI]ssue)\\w*(Token|SessionID|SessionId|SessionKey|APIKey|ApiKey|OTP|Otp|Secret|Salt|Nonce|ResetCode|InviteCode|VerificationCode)$")
  (#match? @_value "time\\.Now\\(\\)")
  (#not-match? @_body "rand\\.|uuid|hmac|[sS]ign|jwt|Random"))
