rm -rf "$BUILD_DIR"/*
# <- alert
rm -rf $PREFIX/lib
# <- alert
rm -rf "$STEAMROOT/"
# <- alert
rm -fr $CACHE/*
# <- alert
rm -r "$DEST/etc"
# <- alert

rm -rf "${TARGET:?}"/*
rm -rf "$OUTPUT"
rm -rf "$WORK/build-output"
rm -rf ./build/*
LOGS=/var/log/shop
rm -rf "$LOGS"/*
for dir in a b; do rm -rf "$dir"/*; done
if [ -n "$CLEAN" ]; then rm -rf "$CLEAN"/*; fi
ls "$BUILD_DIR"/*
