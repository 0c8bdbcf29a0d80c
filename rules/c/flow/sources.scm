; Where data of others comes in, in C and C++. `@source.KIND`: a rule names the kinds that it counts. What a call fills is
; `@to` and the source, so that the number it gives back is none.

; fgets(line, sizeof line, stdin), gets(line), std::cin.getline(line, n)
((call_expression function: (_) @_function arguments: (argument_list . (_) @to @from @source.input . (_) . (identifier) @_file)) @propagator
  (#match? @_function "^(std::)?(fgets|fgetws)$")
  (#eq? @_file "stdin"))
((call_expression function: (_) @_function arguments: (argument_list . (_) . (_) . (identifier) @_file)) @source.input
  (#match? @_function "^(std::)?fgets$")
  (#eq? @_file "stdin"))
((call_expression function: (_) @_function arguments: (argument_list . (_) @to @from @source.input)) @propagator
  (#match? @_function "^(std::)?(gets|getws|gets_s|_getws)$"))
((call_expression function: (_) @_function arguments: (argument_list . (pointer_expression) @to @from @source.input . (_) . (identifier) @_file)) @propagator
  (#eq? @_function "getline")
  (#eq? @_file "stdin"))
((call_expression function: (field_expression argument: (_) @_stream field: (field_identifier) @_function) arguments: (argument_list . (_) @to @from @source.input)) @propagator
  (#any-of? @_function "getline" "get" "read")
  (#match? @_stream "^(std::)?cin$"))
((call_expression function: (_) @_function arguments: (argument_list . (_) @_stream . (_) @to @from @source.input)) @propagator
  (#match? @_function "^(std::)?getline$")
  (#match? @_stream "^(std::)?cin$"))

; the same of a file
((call_expression function: (_) @_function arguments: (argument_list . (_) @to @from @source.file . (_) . (_) @_file)) @propagator
  (#match? @_function "^(std::)?(fgets|fgetws)$")
  (#not-eq? @_file "stdin"))
((call_expression function: (_) @_function arguments: (argument_list . (pointer_expression) @to @from @source.file . (_) . (_) @_file)) @propagator
  (#any-of? @_function "getline" "getdelim")
  (#not-eq? @_file "stdin"))
((call_expression function: (_) @_function arguments: (argument_list . (_) @_stream . (_) @to @from @source.file)) @propagator
  (#match? @_function "^(std::)?getline$")
  (#not-match? @_stream "cin$|^&"))

; gets gives back what it fills; getchar()
((call_expression function: (_) @_function) @source.input
  (#match? @_function "^(std::)?(gets|getchar|getwchar)$"))

; scanf("%d", &count), fscanf(stdin, "%s", name)
((call_expression function: (_) @_function arguments: (argument_list . (string_literal) (_) @to @from @source.input)) @propagator
  (#match? @_function "^(std::)?w?scanf$"))
((call_expression function: (_) @_function arguments: (argument_list . (identifier) @_file . (string_literal) (_) @to @from @source.input)) @propagator
  (#match? @_function "^(std::)?fw?scanf$")
  (#eq? @_file "stdin"))
((call_expression function: (_) @_function arguments: (argument_list . (_) @_file . (string_literal) (_) @to @from @source.file)) @propagator
  (#match? @_function "^(std::)?fw?scanf$")
  (#not-eq? @_file "stdin"))
; sscanf(line, "%d", &count): as much from outside as the line is
((call_expression function: (_) @_function arguments: (argument_list . (_) @from . (string_literal) (_) @to)) @propagator
  (#match? @_function "^(std::)?sw?scanf$"))

; std::cin >> name, input >> name
((binary_expression left: (_) @_stream operator: ">>" right: (_) @to @from @source.input) @propagator
  (#match? @_stream "^(std::)?w?cin\\b"))

; fread(buffer, 1, size, file), read(fd, buffer, size)
((call_expression function: (_) @_function arguments: (argument_list . (_) @to @from @source.file)) @propagator
  (#match? @_function "^(std::)?fread$"))
((call_expression function: (_) @_function arguments: (argument_list . (_) . (_) @to @from @source.file . (_) .)) @propagator
  (#match? @_function "^(::)?_?read$"))
((call_expression function: (_) @_function arguments: (argument_list . (_) . (_) @to @from @source.file . (_) . (_))) @propagator
  (#any-of? @_function "ReadFile" "pread"))

; recv(socket, buffer, size, 0), SSL_read(ssl, buffer, size)
((call_expression function: (_) @_function arguments: (argument_list . (_) . (_) @to @from @source.network . (_))) @propagator
  (#match? @_function "^(::)?(recv|recvfrom|SSL_read|BIO_read|mbedtls_ssl_read|gnutls_record_recv|WSARecv)$"))
; ntohl(header->length): the order of the network
((call_expression function: (_) @_function) @source.network-number
  (#match? @_function "^(ntoh[sl]|be(16|32|64)toh|ntohll)$"))

; int main(int argc, char *argv[])
((function_definition declarator: (function_declarator declarator: (identifier) @_main parameters: (parameter_list . (_) . (parameter_declaration) @source.command-line)))
  (#any-of? @_main "main" "wmain" "_tmain" "WinMain"))

; getenv("QUERY_STRING") of a program that a web server runs
((call_expression function: (_) @_function arguments: (argument_list . (string_literal) @_name)) @source.request
  (#match? @_function "^(std::)?(getenv|secure_getenv)$")
  (#match? @_name "^\"(PATH_INFO|QUERY_STRING|REQUEST_URI|HTTP_\\w+|CONTENT_LENGTH|REMOTE_USER)\"$"))
; getenv("PATH")
((call_expression function: (_) @_function) @source.environment
  (#match? @_function "^(std::)?(getenv|secure_getenv|_wgetenv|GetEnvironmentVariable[AW]?)$"))

; mysql_fetch_row(result), sqlite3_column_text(statement, 0), PQgetvalue(result, 0, 0)
((call_expression function: (_) @_function) @source.database
  (#any-of? @_function "mysql_fetch_row" "sqlite3_column_text" "PQgetvalue"))

; FCGX_GetParam("QUERY_STRING", envp), request.get_param_value("id") of httplib, req.url_params.get("id") of Crow
((call_expression function: (_) @_function) @source.request
  (#match? @_function "^FCGX_GetParam$|\\.(get_param_value|get_header_value|getParameter|url_params\\.get)$"))

; atoi(text), strtol(text, NULL, 10), std::stoi(text): a number that somebody else chose
((call_expression function: (_) @_function) @source.parsed-number
  (#match? @_function "^(std::|::)?(ato(i|l|ll|f)|strto(u?ll?|i?max|d|f)|sto(i|l|ll|ul|ull|f|d)|_wtoi|wcsto(l|ul))$"))
((call_expression function: (_) @_function arguments: (argument_list (string_literal) @_format (pointer_expression) @to @from @source.parsed-number)) @propagator
  (#match? @_function "^(std::)?f?scanf$")
  (#match? @_format "%[0-9]*(l|ll|h|hh|z|j)?[diuxXfFeg]"))

; rand(), random()
((call_expression function: (_) @_function) @source.random
  (#match? @_function "^(std::)?(rand|random|lrand48|mrand48|rand_r)$"))
