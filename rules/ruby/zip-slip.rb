require "zip"

class Backups
  def unpack(upload, folder)
    Zip::File.open(upload) do |zip|
      zip.each { |entry| entry.extract(File.join(folder, entry.name)) }
      #                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    end
  end

  def tar(io, folder)
    Gem::Package::TarReader.new(io).each do |entry|
      File.binwrite(File.join(folder, entry.full_name), entry.read)
      #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    end
  end

  def root(upload)
    Zip::File.open(upload).each do |f|
      path = Rails.root.join("tmp", f.name)
      #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
      zip_extract(f, path)
    end
  end

  def pathname(upload, target)
    Zip::File.open(upload).each { |entry| entry.extract(target.join(entry.name)) }
    #                                                   ^^^^^^^^^^^^^^^^^^^^^^^ alert
  end

  def stream(io, folder)
    Zip::InputStream.open(io) do |zip|
      while (entry = zip.get_next_entry)
        File.write(File.expand_path(entry.name, folder), zip.read)
        #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
      end
    end
  end

  def checked(upload, folder)
    Zip::File.open(upload).each do |entry|
      target = File.expand_path(entry.name, folder)
      entry.extract(target) if target.start_with?("#{folder}/")
    end
  end

  def flat(upload, folder)
    Zip::File.open(upload).each { |entry| entry.extract(File.join(folder, File.basename(entry.name))) }
  end

  def listed(user, folder)
    File.join(folder, user.name)
    File.join(folder, "entry.name")
  end
end
