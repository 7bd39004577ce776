# Tests of the editor; background_compile_test drives the whole window.
foreach(name editor_test editor_typing_test editor_find_test editor_files_test
        background_compile_test)
    add_executable(${name} ${name}.cpp editor_support.h story_support.cpp story_support.h)
    target_link_libraries(${name} PRIVATE assay_ide ${QSCINTILLA_LIBRARY} Qt6::Test
        assay::compiler gui_test_options)
    add_test(NAME gui.${name} COMMAND ${name})
    set_tests_properties(gui.${name} PROPERTIES
        ENVIRONMENT "${gui_environment}" LABELS gui TIMEOUT 120)
endforeach()
target_link_libraries(editor_files_test PRIVATE KF6::SyntaxHighlighting)
target_sources(background_compile_test PRIVATE story_window.cpp story_window.h)
