; response.set_cookie("session_id", request.args["sid"])
(call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list . (string) @_name . [(_) @sink @alert @place (keyword_argument name: (identifier) @_value value: (_) @sink @alert @place)])
  (#any-of? @_function "set_cookie" "set_signed_cookie" "set_secure_cookie")
  (#match? @_name "^.(\\w*_)?([sS]ess(ion)?(_?[iI][dD]|_?key|_?token)?|sid|SID|SESSIONID|PHPSESSID|JSESSIONID|connect\\.sid|sessid)['\"]$"))

; SessionStore(session_key=request.GET["key"]), session.sid = request.args["sid"]
(call
  function: [(identifier) @_function (attribute attribute: (identifier) @_function)]
  arguments: (argument_list [(keyword_argument name: (identifier) @_key value: (_) @sink @alert @place)])
  (#match? @_function "^Session(Store|Base)?$")
  (#any-of? @_key "session_key" "sid" "session_id"))
(assignment
  left: (attribute object: (_) @_session attribute: (identifier) @_key)
  right: (_) @sink @alert @place
  (#match? @_session "session$")
  (#any-of? @_key "sid" "session_id" "_session_key" "id"))

; request.session["user_id"] = user.id of Django, after a password was checked, in a function that takes no new id
((assignment left: (subscript value: (attribute) @_session subscript: (string) @_key)) @alert @place
  (#eq? @_session "request.session")
  (#match? @_key "^.(user|user_?id|uid|username|logged_?in|is_?logged_?in|is_?authenticated|member_?id|account_?id|admin).$")
  (#file-match? "^\\s*(from|import) django\\b")
  (#function-match? @place "check_password\\(|checkpw\\(|\\.verify\\(|password ?==|authenticate\\(|password=")
  (#not-file-match? "cycle_key\\(|\\.flush\\(\\)|(?<!def )\\blogin\\(request|auth_login\\(|create_user\\("))

; session["user_id"] = user.id, where Flask keeps sessions on the server
((assignment left: (subscript value: (identifier) @_session subscript: (string) @_key)) @alert @place
  (#eq? @_session "session")
  (#match? @_key "^.(user|user_?id|uid|username|logged_?in|is_?logged_?in|is_?authenticated|member_?id|account_?id|admin).$")
  (#file-match? "^\\s*(from|import) flask_session\\b")
  (#function-match? @place "check_password(_hash)?\\(|checkpw\\(|\\.verify\\(|password ?==|authenticate\\(")
  (#not-file-match? "session\\.(clear|regenerate|invalidate)\\(|regenerate\\(session"))
