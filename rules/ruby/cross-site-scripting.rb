class SearchController < ApplicationController
  def show
    render html: "<h1>#{params[:q]}</h1>".html_safe
    #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  end

  def text
    @title = raw(params[:title])
    #            ^^^^^^^^^^^^^^ alert
    @note = params[:note].html_safe
    #       ^^^^^^^^^^^^^^^^^^^^^^^ alert
    @both = raw("<b>" + params[:name] + "</b>")
    #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    render inline: "<p>#{params[:q]}</p>"
    #              ^^^^^^^^^^^^^^^^^^^^^^ alert
  end

  def cookie
    name = cookies[:name]
    @hello = raw "Hello #{name}"
    #            ^^^^^^^^^^^^^^^ alert
  end

  def greeting
    body = "<p>Hello #{params[:name]}</p>"
    #                  ^^^^^^^^^^^^^ alert
    send_data body, type: "text/html"
  end

  def fine
    @title = raw(I18n.t("title"))
    @note = sanitize(params[:note])
    @safe = "<h1>#{ERB::Util.html_escape(params[:q])}</h1>".html_safe
    @list = safe_join(items, tag.br)
    @constant = "<br>".html_safe
    render plain: params[:q]
    render json: params[:q]
  end
end

get "/hello" do
  "<html><body><h1>Hello #{params['name']}</h1></body></html>"
  #                        ^^^^^^^^^^^^^^ missed: only where nothing else of the file renders
end

module BadgeHelper
  def badge(label)
    "<span class='badge'>#{label}</span>".html_safe
    # <- alert
  end

  def framed(content)
    "<div>#{content}</div>".html_safe
  end

  def counted(count)
    "<b>#{count.to_i}</b>".html_safe
  end
end
