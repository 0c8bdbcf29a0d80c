curl -fsSL https://example.com/install.sh | bash
# <- alert
curl -s https://example.com/install.sh | sudo bash -
# <- alert
wget -qO- https://example.com/setup.sh | sh -s -- --yes
# <- alert
bash <(curl -s https://example.com/run.sh)
# <- alert
sh -c "$(curl -fsSL https://example.com/install.sh)"
# <- alert
curl -sSL https://example.com/get.py | python3 -
# <- alert

curl -fsSL https://example.com/data.json | jq .name
curl -fsSLO https://example.com/install.sh
curl -s https://example.com/list | while read -r line; do echo "$line"; done
curl -s http://localhost:8080/hook.sh | sh
bash install.sh
sh -c "$(cat local.sh)"
curl -s https://example.com/key.asc | gpg --import
wget -qO- https://example.com/x.tgz | tar xz
