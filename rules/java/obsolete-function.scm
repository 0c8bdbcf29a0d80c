; URLEncoder.encode(name), URLDecoder.decode(name)
(method_invocation
  object: (identifier) @_class
  name: (identifier) @_name
  arguments: (argument_list . (_) .)
  (#any-of? @_class "URLEncoder" "URLDecoder")
  (#any-of? @_name "encode" "decode")
  (#file-match? "java\\.net\\.(URLEncoder|URLDecoder|\\*)")
  (#not-file-match? "import (static )?(?!java)[\\w.]+\\.(URLEncoder|URLDecoder);")) @alert @function

; worker.stop(), Thread.currentThread().suspend()
(method_invocation
  object: (_) @_thread
  name: (identifier) @_name
  arguments: (argument_list . (this)? .)
  (#any-of? @_name "stop" "suspend" "resume")
  (#origin-match? @_thread "^(java\\.lang\\.)?Thread(\\($| \\w+$)|^Thread\\.(currentThread|ofPlatform|ofVirtual)\\($")
  (#not-origin-match? @_thread "^\\w+Thread\\(|Executor|Pool")) @alert @function

; System.runFinalizersOnExit(true)
(method_invocation
  object: (_) @_class
  name: (identifier) @_name
  (#eq? @_name "runFinalizersOnExit")
  (#match? @_class "^System$|^Runtime\\b")) @alert @function
