; A pickle, or a format built on it, is loaded.
(call
  function: (attribute object: (identifier) @_module attribute: (identifier) @_name) @alert @function
  arguments: (argument_list . (_) @data)
  (#match? @function "^((c|_)?[pP]ickle|cloudpickle|dill|marshal)\\.(loads?|Unpickler)$|^shelve\\.open$|^joblib\\.load$|^jsonpickle\\.(decode|loads)$|^(pd|pandas)\\.read_pickle$")
  (#dynamic? @data)
  (#not-origin-match? @data "\\.dumps\\($|^dumps\\($")
  (#not-function-match? @data "compare_digest|\\bhmac\\.|find_class"))

; from pickle import loads
(call
  function: (identifier) @alert @function
  arguments: (argument_list . (_) @data)
  (#match? @function "^(loads?|Unpickler)$")
  (#file-match? "^\\s*from\\s+(c?[pP]ickle|cloudpickle|dill|marshal|joblib)\\s+import\\s+[^\\n]*\\b(loads?|Unpickler)\\b")
  (#dynamic? @data)
  (#not-origin-match? @data "\\.dumps\\($|^dumps\\($")
  (#not-function-match? @data "compare_digest|\\bhmac\\.|find_class"))

; numpy.load(…, allow_pickle=True), torch.load(…, weights_only=False)
(call
  function: (attribute object: (identifier) @_module attribute: (identifier) @_name) @alert @function
  arguments: (argument_list . (_) @data (keyword_argument name: (identifier) @_option value: (true)))
  (#match? @function "^(np|numpy)\\.load$")
  (#eq? @_option "allow_pickle")
  (#dynamic? @data))

(call
  function: (attribute object: (identifier) @_module attribute: (identifier) @_name) @alert @function
  arguments: (argument_list . (_) @data (keyword_argument name: (identifier) @_option value: (false)))
  (#eq? @function "torch.load")
  (#eq? @_option "weights_only")
  (#dynamic? @data))
