class Link < ApplicationRecord
  validates :url, format: { with: /^https?:\/\/.+$/, multiline: true }
  #                               ^^^^^^^^^^^^^^^^^ alert
  validates_format_of :name, with: /^[a-z]+$/i
  #                                ^^^^^^^^^^^ alert
  validates :code, format: { with: /\A[A-Z]{3}\z/ }
  validates :slug, format: /\A[a-z-]+\z/
  scope :named, -> { where(name: /^x$/) }
end

class LinksController < ApplicationController
  def show
    return head(:bad_request) unless params[:id] =~ /^\d+$/
    #                                               ^^^^^^^ alert
    return head(:bad_request) if params[:name] !~ /^[a-z]+$/
    #                                             ^^^^^^^^^^ alert
    name = params[:file]
    return head(:bad_request) unless name.match?(/^\w+\.txt$/)
    #                                            ^^^^^^^^^^^^ alert
    return head(:bad_request) unless params[:id] =~ /\A\d+\z/
    return head(:bad_request) unless params[:id].match?(/\A\d+\z/)
    lines = text.select { |line| line =~ /^#.*$/ }
    head :ok if params[:q] =~ /ruby/
  end
end
