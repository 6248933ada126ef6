// What a photo or plan that stands is stored under; no row: there is none.
// @mode read
// @param id string
// @param viewer map
// @returns file carrier/picture.PictureFile
MATCH (p:CarrierPicture {id: $id})
WHERE $viewer.id IS NOT NULL AND p.state = 'CONFIRMED'
RETURN {sha256: p.fileHash, name: p.fileName, type: p.fileType, size: p.fileSize} AS file
