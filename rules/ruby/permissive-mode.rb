File.chmod(0777, "uploads")
#          ^^^^ alert
FileUtils.chmod 0666, "settings.yml"
#               ^^^^ alert
FileUtils.chmod_R("a+w", "tmp")
#                 ^^^^^ alert
FileUtils.mkdir_p("uploads", mode: 0o777)
#                                  ^^^^^ alert
File.umask(0)
#          ^ alert

File.chmod(0750, "uploads")
File.chmod(0644, "index.html")
FileUtils.chmod("u+x", "run.sh")
FileUtils.mkdir_p("uploads", mode: 0o755)
FileUtils.mkdir_p("uploads")
File.umask(0077)
color.new(0777)
