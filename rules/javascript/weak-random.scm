; Math.random() where what it goes to is named as a secret.
((call_expression
  function: (member_expression object: (identifier) @_math property: (property_identifier) @_random)) @alert @source
  (#eq? @_math "Math")
  (#eq? @_random "random")
  (#name-match? @source "([tT]oken|TOKEN|[sS]ecret|SECRET|[pP]assw(or)?d|PASSWORD|[pP]assphrase|[pP]asscode|[oO]tp|OTP|[nN]once|NONCE|[sS]alt|SALT|[cC]srf|CSRF|[sS]ession_?(Id|ID|id|Key|key)|[aA]pi_?([kK]ey|KEY)|([vV]erif\\w*|[cC]onfirm\\w*|[rR]eset|[iI]nvit\\w*|[aA]ccess|[aA]uth\\w*|[rR]ecovery|[lL]ogin|[sS]ecurity|[rR]eferral|[cC]oupon|[vV]oucher|[lL]icen[cs]e|two_?[fF]actor)_?([cC]ode|CODE|[kK]ey|KEY|[pP]in)s?|[pP]rivate_?[kK]ey|[eE]ncryption_?[kK]ey|\\b[pP]in|Pin|PIN|generateCode|[oO]auth\\w*[sS]tate)(String|Value|Hex)?(['\"]\\]?)?$")
  (#not-name-match? @source "[tT]okenCount|[cC]ancel|[mM]ock|[fF]ake|[dD]esign|[cC]olou?r|[sS]pin|^(refresh|retry|validate|verify|check|schedule|poll|wait|test)|(With|By)[A-Z]"))

; crypto.pseudoRandomBytes(16)
((call_expression
  function: (member_expression object: (identifier) @_module property: (property_identifier) @_function)) @alert @source
  (#eq? @_module "crypto")
  (#eq? @_function "pseudoRandomBytes")
  (#name-match? @source "[tT]oken|[sS]ecret|[pP]assw|[nN]once|[sS]alt|[kK]ey|[iI]v"))
