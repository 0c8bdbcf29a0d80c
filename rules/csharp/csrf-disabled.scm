; [IgnoreAntiforgeryToken]
(attribute
  name: (identifier) @action @alert
  (#eq? @action "IgnoreAntiforgeryToken")
  (#not-file-match? "\\[ApiController\\]|ErrorModel|ErrorController|[wW]ebhook"))

; options.Filters.Add(new IgnoreAntiforgeryTokenAttribute())
(object_creation_expression
  type: (identifier) @action
  (#eq? @action "IgnoreAntiforgeryTokenAttribute")) @alert

; endpoint.DisableAntiforgery()
(invocation_expression
  function: (member_access_expression name: (identifier) @action @alert)
  (#eq? @action "DisableAntiforgery"))

; [HttpPost] on a page's action, with no token, where other actions of the file ask for one
(method_declaration
  (attribute_list (attribute name: (identifier) @_verb))
  name: (identifier) @action @alert
  body: (block) @_body
  (#any-of? @_verb "HttpPost" "HttpDelete" "HttpPut")
  (#match? @_body "RedirectToAction\\(|return View\\(|RedirectToPage\\(")
  (#match? @_body "SaveChanges|\\.(Update|Delete|Remove|Add|Create|Insert|Save|Set\\w+|Change\\w+)(Async)?\\(")
  (#file-match? "\\[(\\w+, *)?ValidateAntiForgeryToken")
  (#not-file-match? "AutoValidateAntiforgeryToken|\\[ApiController\\]")
  (#not-function-match? @action "\\[[^\\]]*Anti[fF]orgeryToken"))
