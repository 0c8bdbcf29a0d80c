require "csv"

def first_line(path)
  open(path) { |file| file.gets }
  #    ^^^^ alert
end

def lines(name, folder)
  IO.readlines(name)
  #            ^^^^ alert
  file = Kernel.open(name, "rb")
  #                  ^^^^ alert
  typed = gets.chomp
  open(typed, "w") { |out| out.puts "x" }
  #    ^^^^^ alert
  IO.foreach("#{folder}/words.txt") { |line| puts line }
  #          ^^^^^^^^^^^^^^^^^^^^^ alert
  target = ARGV.first
  IO.binwrite(target, "x")
  #           ^^^^^^ alert
  file
end

def saved(record)
  open(record.path)
  #    ^^^^^^^^^^^ alert
end

def fine(path, id)
  File.open(path)
  File.read(path)
  open("config/words.txt")
  open("data/#{path}")
  open(File.join("data", path))
  IO.read("data/#{id}.json")
  URI.open(path)
  browser.open(path)
  open(File.basename(path))
  name = "cache-" + path
  IO.write(name, "x")
  IO.popen(["ls", path])
  open(id.to_i)
end
