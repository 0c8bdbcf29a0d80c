; sock.connect((request.args["host"], port)), socket.create_connection((host, 22)), server.bind(("", port))
(call
  function: (attribute object: (_) @_object attribute: (identifier) @_function)
  arguments: (argument_list . (tuple (_) @sink))
  (#any-of? @_function "connect" "connect_ex" "create_connection" "bind"))

; sqlite3.connect(name), smtplib.SMTP(host), ftplib.FTP(host), Telnet(host), MongoClient(address)
(call
  function: [(identifier) (attribute)] @_function
  arguments: (argument_list . (_) @sink)
  (#match? @_function "(connect|SMTP|SMTP_SSL|FTP|FTP_TLS|Telnet|MongoClient|create_engine|Redis|from_url|IMAP4|IMAP4_SSL|POP3|LDAPConnection|initialize|Server|Bucket|open_connection)$")
  (#path? @_function
    "sqlite3.connect" "psycopg2.connect" "psycopg.connect" "smtplib.{SMTP,SMTP_SSL}" "ftplib.{FTP,FTP_TLS}" "telnetlib.Telnet"
    "pymongo.MongoClient" "sqlalchemy.create_engine" "redis.from_url" "redis.Redis.from_url" "imaplib.{IMAP4,IMAP4_SSL}" "poplib.POP3"
    "ldap.initialize" "ldap3.Server" "asyncio.open_connection"))

; mysql.connector.connect(host=host), redis.Redis(host=host), s3.put_object(Bucket=name), ssh.connect(hostname=host)
(call
  function: [(identifier) @_function (attribute attribute: (identifier) @_function)]
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @sink))
  (#any-of? @_function
    "connect" "Redis" "StrictRedis" "SMTP" "SMTP_SSL" "FTP" "Telnet" "MongoClient" "Connection" "put_object" "get_object" "delete_object"
    "upload_fileobj" "download_file" "ConnectHandler")
  (#any-of? @_name "host" "hostname" "port" "database" "dbname" "db" "Bucket"))

; ssh.connect(host) of paramiko
(call
  function: (attribute object: (_) @_client attribute: (identifier) @_function)
  arguments: (argument_list . (_) @sink)
  (#eq? @_function "connect")
  (#origin-match? @_client "SSHClient\\($"))
