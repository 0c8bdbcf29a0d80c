class ImportsController < ApplicationController
  def create
    data = YAML.load(params[:data])
    #      ^^^^^^^^^^^^^^^^^^^^^^^^ alert
    object = Marshal.load(Base64.decode64(cookies[:cart]))
    #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    more = YAML.unsafe_load(request.body.read)
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    json = Oj.load(params[:json])
    #      ^^^^^^^^^^^^^^^^^^^^^^ alert
  end

  def variable
    payload = params[:payload]
    Marshal.load(payload)
    # <- alert
  end

  def fine
    data = YAML.safe_load(params[:data])
    config = YAML.load(File.read("config/app.yml"))
    copy = Marshal.load(Marshal.dump(@cart))
    json = JSON.parse(params[:json])
    strict = Oj.load(params[:json], mode: :strict)
    settings = YAML.load_file("settings.yml")
    page = Loader.load(params[:page])
  end
end

def read(body)
  YAML.load(body)
  # <- alert
end
