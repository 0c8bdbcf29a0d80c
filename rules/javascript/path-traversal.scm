; A path from a request or an archive that reaches the file system without a check of the folder it ends up in.
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments . (_) @alert @path)
  (#any-of? @_function "readFile" "readFileSync" "createReadStream" "writeFile" "writeFileSync" "createWriteStream" "appendFile" "appendFileSync" "unlink" "unlinkSync" "rm" "rmSync" "rmdir" "readdir" "readdirSync" "copyFile" "copyFileSync" "rename" "renameSync" "outputFile" "readJson" "readJsonSync" "openSync")
  (#dynamic? @path)
  (#origin-match? @path "^(req|request|ctx|event|context|ctx\\.request)\\.(params|query|body|headers|url|path|nextUrl|pathParameters|queryStringParameters|json\\(|param\\()|^(req|request)\\.files?\\.(\\w+\\.)?(originalname|name)$|originalname$|@(Body|Query|Param)\\(")
  (#not-origin-match? @path "basename\\(|[sS]anitiz|[sS]afe|^(parseInt|Number)\\(|^(path\\.)?extname\\(|[sS]lugify|[vV]alidat|randomUUID\\(|[hH]ash|digest\\(")
  (#not-function-match? @path "startsWith\\(|path\\.relative\\(|\\.includes\\(|isPathInside|\\broot:|\\.has\\(|\\.test\\(|indexOf\\(|\\.match\\(|isValid|[vV]alidate\\w*\\(|[sS]anitize|basename\\(|replace\\(/\\[(\\^|[^\\]\\n]*/)"))

; res.sendFile(path), res.download(path), without { root: … }
(call_expression
  function: (member_expression object: (_) @_response property: (property_identifier) @_function)
  arguments: (arguments . (_) @alert @path) @_arguments
  (#any-of? @_function "sendFile" "sendfile" "download")
  (#match? @_response "^(res|response|reply|resp)\\b")
  (#not-match? @_arguments "\\broot\\b\\s*[:,}]")
  (#dynamic? @path)
  (#origin-match? @path "^(req|request|ctx|ctx\\.request)\\.(params|query|body|headers|url|path|param\\()|@(Body|Query|Param)\\(")
  (#not-origin-match? @path "basename\\(|[sS]anitiz|[sS]afe|^(parseInt|Number)\\(|[vV]alidat")
  (#not-function-match? @path "startsWith\\(|path\\.relative\\(|\\.includes\\(|isPathInside|\\broot:|\\.has\\(|\\.test\\(|indexOf\\(|\\.match\\(|isValid|[vV]alidate\\w*\\(|[sS]anitize|basename\\(|replace\\(/\\[(\\^|[^\\]\\n]*/)"))

; path.join(folder, entry.fileName) while an archive is unpacked
(call_expression
  function: (member_expression object: (identifier) @_module property: (property_identifier) @_function)
  arguments: (arguments (member_expression object: (identifier) @_entry property: (property_identifier) @_name) .) @_arguments
  (#eq? @_module "path")
  (#any-of? @_function "join" "resolve")
  (#match? @_entry "([eE]ntry|header|zipFile|zipObject)$")
  (#any-of? @_name "fileName" "path" "name" "entryName" "relativePath")
  (#file-match? "['\"](yauzl|unzipper|adm-zip|jszip|tar-stream|tar|unzip-stream|node-stream-zip|yauzl-promise|decompress|archiver)['\"]")
  (#not-function-match? @_entry "startsWith\\(|path\\.relative\\(|\\.includes\\(|isPathInside|indexOf\\(|validateFileName")) @alert @path
