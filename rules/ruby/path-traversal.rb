class FilesController < ApplicationController
  def show
    send_file Rails.root.join("files", params[:name])
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  end

  def read
    text = File.read("files/#{params[:name]}")
    #                ^^^^^^^^^^^^^^^^^^^^^^^^ alert
    path = File.join("files", params[:folder], "index.md")
    other = File.open(path).read
    #                 ^^^^ alert
    FileUtils.rm_rf("uploads/" + params[:id])
    #               ^^^^^^^^^^^^^^^^^^^^^^^^ alert
    File.write(Rails.root.join("public", params[:file].original_filename), "x")
    #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  end

  def page
    render params[:template]
    #      ^^^^^^^^^^^^^^^^^ alert
  end

  def part
    render file: "pages/#{params[:page]}"
    #            ^^^^^^^^^^^^^^^^^^^^^^^^ alert
  end

  def fine
    send_file Rails.root.join("files", File.basename(params[:name]))
    send_file Document.find(params[:id]).path
    send_file "public/terms.pdf"
    render :show
    render plain: params[:page]
    File.read("config/settings.yml")
    File.read(params[:upload].tempfile.path)
  end

  def checked
    path = File.expand_path(params[:name], "/srv/files")
    return head(:forbidden) unless path.start_with?("/srv/files/")
    send_file path
  end
end

def load_template(name)
  File.read("templates/#{name}.erb")
end
