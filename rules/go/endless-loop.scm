; for { … } that nothing leaves, in a function with a context.
((for_statement . body: (block) @_body) @alert
  (#not-match? @_body "\\b(return|break|goto|panic|Goexit|FailNow|Panic\\w*|Fatal\\w*|Exit)\\b|(^|\\W)case .*Done\\(\\)")
  (#function-match? @alert "^func[^\\n]*\\([^\\n)]*\\b\\w*\\w context\\.Context\\b"))
