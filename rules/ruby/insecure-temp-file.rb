File.write("/tmp/report.csv", rows)
#          ^^^^^^^^^^^^^^^^^ alert
File.open("/tmp/import.log", "w") { |file| file.puts(line) }
#         ^^^^^^^^^^^^^^^^^ alert
CSV.open("/tmp/export-#{id}.csv", "wb") { |csv| csv << row }
#        ^^^^^^^^^^^^^^^^^^^^^^^ alert
path = File.join(Dir.tmpdir, "lock")
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
File.open('/var/tmp/state', 'a')
#         ^^^^^^^^^^^^^^^^ alert

Tempfile.create("report") { |file| file.write(rows) }
File.open("/tmp/import.log")
File.read("/tmp/import.log")
File.write("/var/lib/shop/report.csv", rows)
Dir.mktmpdir { |dir| File.write(File.join(dir, "x"), rows) }
File.write("/tmp/#{SecureRandom.hex}.csv", rows)
