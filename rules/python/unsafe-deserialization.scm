; A pickle, or a format built on it, is loaded from data of others.
(call
  function: [(identifier) (attribute)] @alert @function
  arguments: (argument_list . (_) @sink)
  (#match? @function "(loads?|Unpickler|decode|read_pickle|open)$")
  (#path? @function
    "{pickle,cPickle,_pickle,cloudpickle,dill}.{load,loads,Unpickler}" "six.moves.cPickle.{load,loads}"
    "joblib.load" "shelve.open" "jsonpickle.{decode,loads}" "{pd,pandas}.read_pickle")
  (#not-function-match? @sink "find_class"))

; numpy.load(…, allow_pickle=True), torch.load(…, weights_only=False)
(call
  function: [(identifier) (attribute)] @alert @function
  arguments: (argument_list . (_) @sink (keyword_argument name: (identifier) @_option value: (true)))
  (#match? @function "load$")
  (#path? @function "{np,numpy}.load")
  (#eq? @_option "allow_pickle"))
(call
  function: [(identifier) (attribute)] @alert @function
  arguments: (argument_list . (_) @sink (keyword_argument name: (identifier) @_option value: (false)))
  (#match? @function "load$")
  (#path? @function "torch.load")
  (#eq? @_option "weights_only"))

; What the program wrote itself
((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)]) @sanitizer
  (#any-of? @_function "dumps" "dump"))

; hmac.compare_digest(hmac.new(key, data, …).digest(), mac)
((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)]
  arguments: (argument_list (_) @guarded.origin)) @guard.signed
  (#eq? @_function "compare_digest"))
