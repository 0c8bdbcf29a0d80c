def archive(name)
  system("tar czf backup.tgz #{name}")
  #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  `ls -l #{name}`
  # <- alert
  output = %x(du -s #{name})
  #        ^^^^^^^^^^^^^^^^^ alert
  IO.popen("grep x #{name}") { |io| io.read }
  #        ^^^^^^^^^^^^^^^^ alert
  Open3.capture2("convert " + name + " out.png")
  #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  command = "rm -r #{name}"
  system(command)
  #      ^^^^^^^ alert
  exec("vi " + name)
  #    ^^^^^^^^^^^^ alert
end

def remote
  open(params[:url]).read
  #    ^^^^^^^^^^^^ alert
  system(params[:command])
  #      ^^^^^^^^^^^^^^^^ alert
  typed = gets.chomp
  system(typed)
  #      ^^^^^ alert
end

def fine(name, count)
  system("tar", "czf", "backup.tgz", name)
  system("tar czf backup.tgz #{Shellwords.escape(name)}")
  system("tar czf backup.tgz #{name.shellescape}")
  system("sleep #{count.to_i}")
  system("ls -l #{FOLDER}")
  `git rev-parse HEAD`
  `ls #{Shellwords.escape(name)}`
  IO.popen(["grep", "x", name])
  Open3.capture2("convert", name, "out.png")
  File.open(name)
  db.exec("ls #{name}")
  runner.system("ls #{name}")
  system(name)
end
