/**
 * Files in formats whose content Cloudcraft does not document: made once, the same for every document and every query. They have the type,
 * the beginning and the end that a client expects.
 */

/** One page of Letter with a line of text. */
export const PDF = `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R >>
endobj
4 0 obj
<< /Length 67 >>
stream
BT /F 24 Tf 72 700 Td (A picture of the simulated Cloudcraft) Tj ET
endstream
endobj
5 0 obj
<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
endobj
xref
0 6
0000000000 65535 f 
0000000009 00000 n 
0000000058 00000 n 
0000000115 00000 n 
0000000240 00000 n 
0000000357 00000 n 
trailer
<< /Size 6 /Root 1 0 R >>
startxref
427
%%EOF
`

/** 48 x 36 pixels, lossless (VP8L): three components. */
export const WEBP = Buffer.from(
  'UklGRr4CAABXRUJQVlA4TLICAAAvL8AIEIUHAsAFNQMAAAAAAAAAAAAAIAz/P8PA0hhlK2u2GrNtqAFsaquy6ay2bTWulbLLtqp2bK3a2u22WVVbsXW6q5IG' +
    'uvpIvc4DAjwQAiC2AQAABwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADoQQ2etzYqxtNo1+W/+k8/6+3ggsEtsAwAAvv+9l15yd7nmlnXNpmXWdd0M3YwBAAAA' +
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAA6L8HEgAAAAAAYAAAAAAAMK6soQa82mCR3pTexOIP+IgoIIEyCSRQiR5QRBe4xBBrUSWB+nm6bREBLtY5m+fim+b8fwgk' +
    'UK4Orqlt5Lq3JFzcMISuu2yuOVOpeR/NtFTl77qS2hlwoRCKzb9O+tth/f6geXRVWJxtR/IA4eKni/NLtDa65JO/yVzHK05xknsJFxZudl3LzdTvlhzgFPcx' +
    'O70CFwAHL8hnemwW4A5mZ0UAhnB4Ak0ZamCU582IKZvCfJByvA7DAIBPHDEb+0ALYbAY9EWXmwdjT7SBJpKaQAvnTHyf6yVVplpfU6g/WoZHBIAIEQAAoIgg' +
    'vtEngKD8WiP9iQk9u9Qq2agHFB7qn1OzpEpp7PWQHxeA/vSWZQiDe2AQBQ+AAGuNH8Y1i1/PqXF5r8nYogsUwPJlOz5cG2WslZHLJXh6/fd1aWMkAKCFe6Tw' +
    'gtVc0jzDkjzKPEK75A6QznNWdL/zL3+zrz/T++//h9tMvwEk/YUbm7Eujn0/FWdzcwttKmupiUBKtpB394Xdv7y7T759TRw/doa9NIAS1MPq4du5LuW9Ls5W' +
    'ro0drYy547VP9vFOPweJeBA1NOfj1n01xmbIVXl72uVoPRyGrnq/Te0/ZZ8XRf/cgUSACJHMx06Zg1s4Q4ARS3hDAV0AJGcQgJO8lANgXAs=',
  'base64',
)
