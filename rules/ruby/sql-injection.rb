class UsersController < ApplicationController
  def index
    @users = User.where("name = '#{params[:name]}'")
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    @more = User.where("name LIKE '%" + params[:q] + "%'").order("name #{params[:direction]} NULLS LAST, id ASC")
    #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    #                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    @some = User.where(params[:filter])
    #                  ^^^^^^^^^^^^^^^ alert
    User.find_by_sql("SELECT * FROM users WHERE id = #{params[:id]}")
    #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  end

  def search
    query = "SELECT * FROM posts WHERE title = '#{params[:title]}'"
    ActiveRecord::Base.connection.execute(query)
    #                                     ^^^^^ alert
    User.exists?("email = '%s'" % params[:email])
    #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    User.delete_all("group_id = #{params[:group]}")
    #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  end

  def fine
    User.where(name: params[:name])
    User.where("name = ?", params[:name])
    User.where("id = #{params[:id].to_i}")
    User.where("name = #{connection.quote(params[:name])}")
    User.where("state = '#{STATE}'")
    User.order(params[:sort])
    User.order("#{sort_column} #{sort_direction}")
    items.reject("a #{params[:a]}")
    key = "user:#{params[:id]}"
    Rails.cache.fetch(key)
  end
end

def find(db, name)
  db.execute("SELECT * FROM users WHERE name = '" + name + "'")
  #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  db.query("DELETE FROM users WHERE name = '#{name}'")
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  sql = "SELECT * FROM users"
  sql << " WHERE name = '#{name}'"
  db.exec(sql)
  #       ^^^ alert
  db.execute("SELECT * FROM users WHERE name = ?", [name])
  db.execute("SELECT count(*) FROM users")
  shell.execute("selected #{name}.txt")
end

def table_only(db)
  db.execute("SELECT * FROM #{table_name} WHERE id = 1")
end

def heredoc(db, name)
  db.execute(<<~SQL)
    SELECT * FROM users WHERE name = '#{name}'
  SQL
end
