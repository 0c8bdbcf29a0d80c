gpg --verify release.tgz.asc release.tgz || true
# <- alert
sha256sum -c release.sha256 || :
# <- alert
echo "$sum  release.tgz" | sha256sum --check || true
# <- alert
openssl dgst -verify key.pem -signature a.sig a || echo "bad signature"
# <- alert
cosign verify --key cosign.pub image || true
# <- alert

gpg --verify release.tgz.asc release.tgz || exit 1
sha256sum -c release.sha256 && tar xf release.tgz
gpg --import key.asc || true
sha256sum release.tgz || true
rm -f release.tgz || true
if ! gpg --verify a.asc a; then exit 1; fi
