; redirect_to params[:return_to]
(call
  !receiver
  method: (identifier) @_method
  arguments: (argument_list . [(element_reference) (call) (binary) (identifier) (conditional)] @alert @url)
  (#any-of? @_method "redirect_to" "redirect" "redirect_back_or_to")
  (#origin-match? @url "^params(\\[|\\.(require|fetch|dig|permit)\\(?)|^cookies\\[|^request\\.(referer|referrer|params)|^params$")
  (#not-match? @url "url_from|_(path|url)\\b|URI\\b|\\.find|merge|slice|except|permit|safe|valid|url_for|\\bnew\\b|\\.create")
  (#not-origin-match? @url "_(path|url)\\(|\\.find|url_from|safe|valid|url_for|\\.(new|create|build|first|last|where)\\b")
  (#not-match? @url "^['\"]/")
  (#not-function-match? @url "URI\\.parse|\\.host\\b|start_with\\?|allow_other_host: false|include\\?\\(|\\.match\\?|=~|ALLOWED|only_path"))
